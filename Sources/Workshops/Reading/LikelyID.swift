import Tables

/// The id that somebody who wrote `id` meant, where there is little doubt.
///
/// Ids are numbers as a rule, and the next number is another person: there only case, accents,
/// spaces and leading zeros are looked past. An id without a digit is a name, and the nearest is
/// taken.
///
/// - Parameters:
///   - id: What was written.
///   - ids: The ids that exist.
/// - Returns: The only such id; `nil` if there is none, or more than one.
public func likelyID(_ id: String, among ids: [String]) -> String? {
  guard id.contains(where: \.isNumber) else { return nearest(id, among: ids) }
  let wanted = bare(id)
  let found = ids.filter { bare($0) == wanted }
  return found.count == 1 ? found[0] : nil
}

/// An id without what is easily left out.
private func bare(_ id: String) -> String {
  var text = ""
  var isInNumber = false
  for letter in FoldedText(id).text where !letter.isWhitespace {
    if letter == "0", !isInNumber { continue }
    isInNumber = letter.isNumber
    text.append(letter)
  }
  return text
}
