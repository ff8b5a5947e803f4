import Reports

extension Story {
  static let lyon = Story(
    title: Phrase(fr: "x", en: "x"),
    opening: Phrase(fr: "x", en: "x"),
    steps: [])
}
