/// Where a cell of a roll's row stands among the bytes that hold the row.
struct RollCell {
  var start: Int
  var end: Int
  /// Whether a table's reader has cleaned the text already.
  var isClean = false

  /// The cell's own text, without space around it.
  ///
  /// - Parameter bytes: The bytes that hold the row.
  /// - Returns: The text; `nil` if only a table's reader can tell: doubled quotation marks, an
  ///   apostrophe first, space that is not ASCII's at an end.
  @inline(__always)
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    if isClean { return UnsafeBufferPointer(rebasing: bytes[start..<end]) }
    var (first, last) = (start, end)
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while first < last, bytes[last - 1] <= 0x20 { last -= 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[first..<last])
    guard first < last else { return text }
    // No-break spaces and invisible marks: C2 A0, E2 80 xx, EF BB BF.
    switch bytes[first] {
    case 0x27, 0xC2, 0xE2, 0xEF: return nil
    default: break
    }
    if bytes[last - 1] >= 0x80, last - first > 1 {
      switch bytes[last - 2] {
      case 0xC2, 0x80, 0xBB: return nil
      default: break
      }
    }
    for byte in text where byte == 0x22 { return nil }
    return text
  }
}
