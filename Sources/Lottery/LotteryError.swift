/// What can be wrong with what public randomness is made from.
public enum LotteryError: Error, Sendable, Equatable {
  /// A seed without any character.
  case emptySeed
  /// A character that cannot be seen, and so not be retyped; positions count from 1.
  case invisibleCharacter(code: UInt32, position: Int)
  /// A file whose fingerprint was asked for and that cannot be read.
  case unreadableFile(path: String, reason: FileReason)
  /// A private key of pseudonyms that is not written as pairs of hexadecimal digits.
  case malformedKey

  /// No throw of a die at all.
  case noThrows
  /// A character that the die does not show; positions count from 1.
  case notAThrow(character: Character, position: Int, die: DiceThrows.Die)
  /// A lottery's result without numbers.
  case noNumbers
  /// What stands where a lottery's number was expected.
  case notANumber(String)
  /// A known game gives another count of numbers.
  case wrongCount(game: LotteryGame, found: Int, expected: Int)
  /// A known game has no such ball.
  case numberOutOfRange(game: LotteryGame, number: Int, largest: Int)
  /// A known game cannot give a number twice.
  case numberTwice(Int)
  /// A number that is no round's of a beacon.
  case noSuchRound(Int)
  /// A signature that does not have the beacon's length or is not hexadecimal.
  case malformedSignature(beacon: Beacon, digits: Int)
  /// The randomness published beside a signature is not the signature's SHA-256.
  case randomnessDiffers(published: String, computed: Digest)
  /// A part of a seed holds `|`, the mark between parts.
  case reservedMark(String)
  /// Two contributions bear one name.
  case contributorTwice(String)

  /// Why a file cannot be read.
  public enum FileReason: Sendable, Equatable {
    /// There is no such file.
    case missing
    /// The path is a folder's.
    case isFolder
    /// The user may not read it.
    case forbidden
    /// Anything else, with the system's error number.
    case system(Int32)
  }
}
