import Population
import Reports
import Selection

/// Why there is no panel, and the ways out, as `klero select --json` writes them.
struct InfeasibilityRecord: Encodable {
  /// Demands that contradict each other.
  struct Contradiction: Encodable {
    let demands: [DemandRecord]
    let panelSize: Int
    let poolSize: Int
    /// Pieces of people would meet the demands: only whole ones cannot.
    let isOnlyWhole: Bool
    /// Whether it is proved that no demand can be left out of the contradiction.
    let isProved: Bool
    let text: String
  }

  /// A way out; `--apply` takes its number.
  struct WayOut: Encodable {
    let number: Int
    let steps: [Step]
    let change: Int
    let isProvedLeast: Bool
    let exceedsFlexibility: Bool
    let text: String
  }

  /// One change of the demands.
  struct Step: Encodable {
    let kind: String
    var attribute: String?
    var value: String?
    var from: Int?
    var to: Int?

    init(_ step: Repair.Step) {
      switch step {
      case .lower(let quota, let bound):
        (kind, attribute, value) = ("lowerLeast", quota.attribute, quota.value)
        (from, to) = (quota.least, bound)
      case .raise(let quota, let bound):
        (kind, attribute, value) = ("raiseMost", quota.attribute, quota.value)
        (from, to) = (quota.most, bound)
      case .size(let size, let other): (kind, from, to) = ("size", size, other)
      case .dropHousehold: kind = "dropHousehold"
      }
    }
  }

  let isInfeasible = true
  let conflicts: [Contradiction]
  let repairs: [WayOut]

  init(_ reason: Infeasibility, _ language: Language) {
    conflicts = reason.conflicts.map { conflict in
      Contradiction(
        demands: conflict.parts.map(DemandRecord.init), panelSize: conflict.panelSize,
        poolSize: conflict.poolSize, isOnlyWhole: conflict.isOnlyWhole,
        isProved: conflict.isProved, text: conflict.phrase[language])
    }
    repairs = reason.repairs.enumerated().map { index, repair in
      WayOut(
        number: index + 1, steps: repair.steps.map(Step.init), change: repair.change,
        isProvedLeast: repair.isProvedLeast, exceedsFlexibility: repair.exceedsFlexibility,
        text: repair.phrase[language])
    }
  }
}

/// A demand, and how many people the pool has for it.
struct DemandRecord: Encodable {
  let kind: String
  var attribute: String?
  var value: String?
  var bound: Int?
  let people: Int
  let households: Int

  init(_ part: Conflict.Part) {
    switch part.demand {
    case .least(let quota): (kind, bound) = ("least", quota.least)
    case .most(let quota): (kind, bound) = ("most", quota.most)
    case .household: kind = "household"
    }
    attribute = part.demand.quota?.attribute
    value = part.demand.quota?.value
    (people, households) = (part.people, part.households)
  }
}

/// People who can be in no panel, and the demands that keep them out.
struct ImpossiblePeopleRecord: Encodable {
  let ids: [String]
  let demands: [DemandRecord]
  let text: String

  init(_ group: ImpossiblePeople, in pool: Pool, _ language: Language) {
    ids = group.people.map { pool.people[$0].id }
    demands = group.conflict.parts.map(DemandRecord.init)
    text = group.phrase(in: pool)[language]
  }
}
