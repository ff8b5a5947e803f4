import Foundation

/// The lines of an address as French post offices read them (AFNOR NF Z 10-011): six lines at most
/// of 38 characters at most, from who to where; no empty line between; the street and what
/// follows in capitals without accents and marks; the last line postcode and town.
///
/// A longer line loses length by the norm's abbreviations; if that is not enough, its beginning
/// moves to a line of its own where one is free, and else it is cut at a word, which is counted.
public struct PostalAddress: Sendable, Equatable {
  /// The most lines.
  public static let mostLines = 6
  /// The most characters of a line.
  public static let mostCharacters = 38

  /// The lines, from who to where.
  public private(set) var lines: [String]
  /// Whether something had to be left out.
  public private(set) var isShortened = false

  /// Sets an address in lines.
  init(
    recipient: String, complements: [String], street: String, hamlet: String, town: String,
    country: String
  ) {
    let abroad = Self.capitals(country)
    let isForeign = !abroad.isEmpty && abroad != "FRANCE"
    let above = ([recipient] + complements).map(Self.plain).filter { !$0.isEmpty }
    let below = ([street, hamlet, town] + (isForeign ? [country] : [])).map(Self.capitals)
      .filter { !$0.isEmpty }
    let room = Self.mostLines - below.count
    var first = above
    while first.count > max(room, 1), first.count > 2 {
      // Several complements share a line.
      let last = first.removeLast()
      first[first.count - 1] += " " + last
    }
    lines = []
    var spare = max(0, Self.mostLines - first.count - below.count)
    for (index, line) in (first + below).enumerated() {
      let fitted = Self.fitted(line, isInCapitals: index >= first.count)
      guard fitted.count > Self.mostCharacters else {
        lines.append(fitted)
        continue
      }
      let (head, tail) = Self.split(fitted)
      if spare > 0, tail.count <= Self.mostCharacters, index != first.count + below.count - 1 {
        lines += [head, tail]
        spare -= 1
      } else {
        lines.append(head)
        isShortened = true
      }
    }
    if lines.count > Self.mostLines {
      lines = Array(lines.prefix(1) + lines.suffix(Self.mostLines - 1))
      isShortened = true
    }
  }

  /// A text with single spaces.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text in capitals, without accents and marks.
  private static func capitals(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let decomposed = isASCII ? text : text.decomposedStringWithCanonicalMapping
    var kept = String.UnicodeScalarView()
    for scalar in decomposed.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "/": kept.append(scalar)
      case "œ", "Œ": kept.append(contentsOf: "oe".unicodeScalars)
      case "æ": kept.append(contentsOf: "ae".unicodeScalars)
      case _ where scalar.isASCII: kept.append(" ")
      case _ where scalar.properties.generalCategory == .nonspacingMark: break
      default:
        let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        kept.append(isKept ? scalar : " ")
      }
    }
    return plain(String(kept).uppercased())
  }

  private static func fitted(_ line: String, isInCapitals: Bool) -> String {
    guard line.count > mostCharacters else { return line }
    var words = line.split(separator: " ").map(String.init)
    for index in words.indices {
      let isShort = words.joined(separator: " ").count <= mostCharacters
      if isShort { break }
      if let short = abbreviations[capitals(words[index])] {
        words[index] = isInCapitals ? short : short.capitalized
      }
    }
    return words.joined(separator: " ")
  }

  /// The longest beginning of whole words that fits, and the rest.
  private static func split(_ line: String) -> (head: String, tail: String) {
    let words = line.split(separator: " ").map(String.init)
    var head = String((words.first ?? "").prefix(mostCharacters))
    var rest = words.dropFirst()
    while let next = rest.first, head.count + 1 + next.count <= mostCharacters {
      head += " " + next
      rest = rest.dropFirst()
    }
    return (head, rest.joined(separator: " "))
  }

  /// Words that the norm abbreviates.
  private static let abbreviations = [
    "ALLEE": "ALL", "ALLEES": "ALL", "APPARTEMENT": "APP", "AVENUE": "AV", "BATIMENT": "BAT",
    "BOULEVARD": "BD", "CHEMIN": "CHE", "COMMANDANT": "CDT", "COURS": "CRS", "DOCTEUR": "DR",
    "ESCALIER": "ESC", "ETAGE": "ETG", "FAUBOURG": "FG", "GENERAL": "GAL", "IMMEUBLE": "IMM",
    "IMPASSE": "IMP", "LIEUTENANT": "LT", "LOTISSEMENT": "LOT", "MARECHAL": "MAL",
    "PASSAGE": "PAS", "PLACE": "PL", "PRESIDENT": "PDT", "PROFESSEUR": "PR", "QUARTIER": "QUA",
    "RESIDENCE": "RES", "ROUTE": "RTE", "SAINT": "ST", "SAINTE": "STE", "SENTIER": "SEN",
    "SQUARE": "SQ",
  ]
}
