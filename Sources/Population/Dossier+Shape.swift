extension Dossier {
  /// What may stand in a `klero.json`.
  static let shape = SettingsShape.object([
    .init("title", .text),
    .init("language", .choice(["fr", "en"])),
    .init("referenceDate", .day),
    .init(
      "files",
      .object([.init("people", .text), .init("population", .text), .init("quotas", .text)])),
    .init("id", .text),
    .init("attributes", .list(attributeShape)),
    .init("household", .texts),
    .init("panel", panelShape),
    .init("committee", .elsewhere),
    .init("workshops", .later),
  ])

  private static let attributeShape = SettingsShape.object([
    .init("name", .text, required: true),
    .init("column", .text),
    .init("birthDate", .text),
    .init("age", .text),
    .init("bands", .bands),
    .init("on", .day),
    .init(
      "lookup",
      .object([
        .init("table", .text, required: true), .init("key", .text, required: true),
        .init("value", .text, required: true),
      ])),
    .init("groups", .map(.list(.text))),
  ])

  private static let panelShape = SettingsShape.object([
    .init("size", .integer(1...QuotaProposal.largestPanel)),
    .init("fairness", .choice(["leximin", "maximin", "nash", "goldilocks"])),
    .init("tickets", .integer(1...1_000_000)),
    .init("reserve", .integer(0...QuotaProposal.largestPanel)),
    .init("tolerance", .tolerance),
  ])

  /// Attributes whose keys do not go together.
  static func sourceDefects(in node: SettingsNode) -> [DossierDefect] {
    guard case .list(let attributes) = node.entry("attributes")?.node.content else { return [] }
    return attributes.enumerated().compactMap { position, attribute in
      let has = { (key: String) in attribute.entry(key) != nil }
      let origins = ["column", "birthDate", "age"].filter(has)
      let isDerivedFromAge = origins == ["birthDate"] || origins == ["age"]
      let agrees =
        origins.count <= 1 && has("bands") == isDerivedFromAge
        && (!has("on") || origins == ["birthDate"])
      let path = "attributes[\(position + 1)]"
      return agrees ? nil : .wrongSource(line: attribute.line, path: path)
    }
  }
}
