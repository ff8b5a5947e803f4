import Foundation
import Population
import Testing

@Suite struct AttributeSourceTests {
  @Test(arguments: [
    #"{"column":"sexe","name":"genre"}"#,
    #"{"bands":"16-24,25+","birthDate":"né le","name":"âge","on":"2026-01-01"}"#,
    #"{"bands":"16-24,25+","birthDate":"né le","name":"âge"}"#,
    #"{"age":"ans","bands":"16-24,25+","name":"âge"}"#,
    #"{"column":"c","lookup":{"key":"code","table":"t.csv","value":"relief"},"name":"relief"}"#,
    #"{"column":"t","groups":{"18-29":["18-24","25-29"],"30+":["30-44"]},"name":"âge"}"#,
  ])
  func definitionsSurviveTheirJson(_ json: String) throws {
    let definition = try JSONDecoder().decode(AttributeDefinition.self, from: Data(json.utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(definition), as: UTF8.self) == json)
  }

  @Test func anAttributeWithoutASourceIsTheColumnOfItsName() throws {
    let json = Data(#"{"name":"quartier","groups":{"a":["b"]}}"#.utf8)
    let definition = try JSONDecoder().decode(AttributeDefinition.self, from: json)
    #expect(definition.source.column == "quartier")
  }

  @Test(arguments: [
    #"{"name":"a","column":"b","age":"c","bands":"1+"}"#,
    #"{"name":"a","column":"b","bands":"1+"}"#,
    #"{"name":"a","bands":"1+"}"#, #"{"name":"a","age":"c"}"#,
    #"{"name":"a","birthDate":"c","bands":"9-1"}"#,
    #"{"name":"a","birthDate":"c","bands":"1+","on":"31/02/2026"}"#,
    #"{"name":"a","birthDate":"c","bands":"1+","on":"2026"}"#, #"{"column":"b"}"#,
  ])
  func refusesSourcesThatSayTooMuchOrTooLittle(_ json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AttributeDefinition.self, from: Data(json.utf8))
    }
  }
}
