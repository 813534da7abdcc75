internal import Policy
internal import Storage
internal import Vault

/// What is not wrong with the data, and would be found out too late.
extension DoctorRun {
    /// Whoever decides what others see is to see nobody by the same role.
    static func duties(_ parts: StoreParts) -> DoctorCheck {
        DoctorCheck(name: "no role gives rights out and sees personal data") { connection in
            try parts.policy(parts.authority.state(connection)).compiled.rolesThatRuleAndSee.map {
                role,
                field in
                Finding(
                    what:
                        "the role `\(role)` gives rights out and sees `\(field)`: it can let itself see everything",
                    action:
                        "take the fields out of its `visibility` in roles.yaml, then `coffer policy apply`"
                )
            }
        }
    }

    /// A backup is opened in a disaster with the copy of the epoch key that only the recovery identity reads.
    static func recoveryCopy(_ parts: StoreParts) -> DoctorCheck {
        DoctorCheck(name: "the recovery identity has its copy of the epoch key") { connection in
            guard try BackupRecipients(parts.authority.state(connection)).recovery != nil,
                try parts.vault.epochCopy() == nil
            else { return [] }
            return [
                Finding(
                    what:
                        "`epoch-\(parts.vault.epoch).age` is missing: once the machine is gone, nobody opens what is backed up from now on",
                    action: "write it anew with `coffer key renew`, then make a backup"
                )
            ]
        }
    }
}
