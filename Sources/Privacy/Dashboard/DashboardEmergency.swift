public import Engine

extension DashboardAnswer {
    /// A role that somebody took in an emergency, and that nobody has reviewed.
    public struct Emergency: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "DashboardEmergency",
            [
                .number: .text("Its number.").example("BG-000001"), .user: .text("Who took it."),
                .role: .text("The role that was taken."), .opened: .instant.about("Since when."),
                .until: .instant.about("Until when; earlier, where it was given back."),
                .isInUse: .boolean("Whether the role can still be used."),
            ]
        )

        /// Its number.
        public let number: String
        /// Who took it.
        public let user: String
        /// The role that was taken.
        public let role: String
        /// Since when, RFC 3339.
        public let opened: String
        /// Until when, RFC 3339; earlier than the rule allows where it was given back.
        public let until: String
        /// Whether the role can still be used; it is reviewed once it cannot.
        public let isInUse: Bool

        init(_ standing: BreakGlassStanding) {
            number = standing.number
            user = standing.user
            role = standing.role
            opened = PrivacyTime.text(standing.openedMilliseconds)
            until = PrivacyTime.text(standing.endMilliseconds)
            isInUse = standing.isInUse
        }
    }
}
