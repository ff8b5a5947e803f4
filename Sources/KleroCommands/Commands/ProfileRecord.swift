import Reports
import Tables

/// A table's profile as `klero inspect --json` writes it.
struct ProfileRecord: Encodable {
  struct Value: Encodable {
    let value: String
    let count: Int
  }

  struct Column: Encodable {
    let name: String
    let kind: String
    let filled: Int
    let missing: Int
    let distinct: Int?
    let repeated: Int?
    let isKey: Bool
    let commonest: [Value]
    let spellings: [[String]]
  }

  struct Defect: Encodable {
    let row: Int?
    let column: String?
    let severity: String
    let message: String
  }

  let file: String
  let kind: String
  let encoding: String
  let delimiter: String
  let lineEnding: String
  let hasByteOrderMark: Bool
  let rows: Int
  let columns: [Column]
  let defects: [Defect]

  init(_ profile: TableProfile) {
    file = profile.name
    kind = "\(profile.kind)"
    encoding = profile.format.encoding.rawValue
    delimiter = String(Character(Unicode.Scalar(profile.format.delimiter.rawValue)))
    lineEnding = profile.format.lineEnding.rawValue
    hasByteOrderMark = profile.format.hasByteOrderMark
    rows = profile.rows
    columns = profile.columns.map { column in
      Column(
        name: column.name, kind: "\(column.kind)", filled: column.filled,
        missing: column.missing, distinct: column.distinct, repeated: column.repeated,
        isKey: column.isKey,
        commonest: column.commonest.map { Value(value: $0.text, count: $0.count) },
        spellings: column.spellings)
    }
    defects = profile.defects.map { defect in
      Defect(
        row: defect.place.row, column: defect.place.column, severity: "\(defect.severity)",
        message: defect.phrase[.english])
    }
  }
}
