import Lottery
import Population

/// All that a draw of letters was asked for, as its files hold it: whoever has the roll can ask the
/// same again.
public struct InvitationTerms: Codable, Sendable, Equatable {
  /// A file that had a part in the draw.
  public struct Input: Codable, Sendable, Equatable {
    /// What a file is to the draw.
    public enum Role: String, Codable, Sendable {
      case exclusion, lookup, response, rotation
    }

    /// What the file is to the draw.
    public let role: Role
    /// The name under which the file was given.
    public let name: String
    /// The copy that stands in the draw's folder.
    public let file: String
    /// The fingerprint of its bytes.
    public let sha256: Digest

    /// Names a file.
    ///
    /// - Parameters:
    ///   - role: What the file is to the draw.
    ///   - name: The name under which it was given.
    ///   - file: The copy that stands in the draw's folder.
    ///   - sha256: The fingerprint of its bytes.
    public init(role: Role, name: String, file: String, sha256: Digest) {
      (self.role, self.name, self.file, self.sha256) = (role, name, file, sha256)
    }
  }

  /// How many letters were asked for; 0 if they follow from answers.
  public let letters: Int
  /// How they are shared out.
  public let allocation: Allocation.Rule
  /// The least letters of a stratum.
  public let minimum: Int
  /// The rates of response, if any are known.
  public let response: ResponseRates?
  /// The answers hoped for, if letters follow from them.
  public let answers: Int?
  /// The probability with which each stratum's answers are reached, if letters follow from them.
  public let reach: Double?
  /// The attributes of the strata.
  public let attributes: [AttributeDefinition]
  /// Who can be drawn.
  public let rules: [RollRule]
  /// The columns of the address, where a household gets one letter at most.
  public let household: [String]
  /// The column of ids, if it was named.
  public let idColumn: String?
  /// How many people were to be left out because they were drawn or seated before.
  public let exclusions: Int
  /// The earlier draws that this one goes on from.
  public let rotation: Rotation?
  /// The communes that were drawn first.
  public let places: PlaceRequest?
  /// The files that had a part, beside the roll.
  public let inputs: [Input]

  /// Notes what is asked.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - inputs: The files that have a part, beside the roll.
  public init(_ request: InvitationDraw.Request, inputs: [Input]) {
    letters = request.letters
    (allocation, minimum) = (request.rule, request.minimum)
    (response, answers) = (request.response, request.answers)
    reach = request.answers == nil ? nil : request.reach
    attributes = request.roll.attributes.map {
      AttributeDefinition(name: $0.name, source: $0.source.dated(request.roll.referenceDate))
    }
    (rules, idColumn) = (request.roll.rules, request.roll.idColumn)
    household = request.roll.householdColumns
    exclusions = request.roll.exclusion.count
    (rotation, places) = (request.rotation, request.places)
    self.inputs = inputs
  }

  /// The same request, without exclusions and lookups: those stand in files of their own.
  public var request: InvitationDraw.Request {
    var roll = RollRequest()
    (roll.attributes, roll.rules, roll.idColumn) = (attributes, rules, idColumn)
    roll.householdColumns = household
    var request = InvitationDraw.Request(roll, letters: letters)
    (request.rule, request.minimum) = (allocation, minimum)
    (request.response, request.answers) = (response, answers)
    request.reach = reach ?? ExpectedResponse.standardCertainty
    (request.rotation, request.places) = (rotation, places)
    return request
  }
}
