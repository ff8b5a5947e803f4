extension String {
  /// The text as one word of a command line that the user may copy: in quotes where the shell
  /// would take it apart.
  var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789/._-+,@%".unicodeScalars.contains(scalar)
    }
    if isPlain, !isEmpty { return self }
    // Double quotes: the typesetting of texts leaves them as they are.
    return "\"" + map { #""\$`"#.contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}
