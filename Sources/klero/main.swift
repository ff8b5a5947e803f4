import Foundation
import KleroCommands

exit(ExitCode.usage.rawValue)
