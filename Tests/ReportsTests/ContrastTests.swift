import Foundation
import Testing

@testable import Reports

/// WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (marks).
@Suite struct ContrastTests {
  @Test(arguments: [0, 1])
  func textStandsOutInLightAndDark(_ scheme: Int) throws {
    let colours = try colours(scheme)
    for text in ["ink", "soft", "accent"] {
      for ground in ["ground", "surface", "tint"] {
        let contrast = try contrast(#require(colours[text]), #require(colours[ground]))
        #expect(contrast >= 4.5, "\(text) on \(ground)")
      }
    }
  }

  @Test(arguments: [0, 1])
  func marksStandOutInLightAndDark(_ scheme: Int) throws {
    let colours = try colours(scheme)
    for mark in ["accent", "target", "hatch", "edge"] {
      let contrast = try contrast(#require(colours[mark]), #require(colours["surface"]))
      #expect(contrast >= 3, "\(mark)")
    }
  }

  @Test func measuresContrastAsWCAGDoes() {
    #expect(contrast("#000000", "#ffffff") == 21)
    // The often quoted lightest grey that passes on white.
    #expect(abs(contrast("#767676", "#ffffff") - 4.54) < 0.01)
  }

  /// The colours that the style sheet names, in light (0) or dark (1).
  private func colours(_ scheme: Int) throws -> [String: String] {
    let blocks = "\(Stylesheet.base)".split(separator: ":root {").dropFirst()
    let block = try #require(blocks.dropFirst(scheme).first?.split(separator: "}").first)
    var colours: [String: String] = [:]
    for entry in block.split(separator: ";") {
      let parts = entry.split(separator: ":").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if parts.count == 2, parts[0].hasPrefix("--") {
        colours[String(parts[0].dropFirst(2))] = parts[1]
      }
    }
    return colours
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
