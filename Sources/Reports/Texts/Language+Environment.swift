extension Language {
  /// The language that the environment asks for: French for a locale such as `fr_FR.UTF-8`,
  /// English for all others.
  ///
  /// As POSIX has it, `LC_ALL` goes before `LC_MESSAGES` and that before `LANG`; an empty variable
  /// counts as absent. `Locale.current` is not used: on Linux it ignores the environment.
  ///
  /// - Parameter environment: The variables of the process.
  /// - Returns: The language in which to address the user.
  public static func preferred(in environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let name = (locale ?? "").lowercased().prefix { $0.isLetter }
    return name == "fr" || name == "french" || name == "fra" || name == "fre" ? .french : .english
  }
}
