import Reports

extension Story {
  static let lot = Story(
    title: Phrase(fr: "x", en: "x"),
    opening: Phrase(fr: "x", en: "x"),
    steps: [])
}
