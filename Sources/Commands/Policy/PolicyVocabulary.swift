internal import Engine
internal import OrderDesk
internal import Policy

/// What the policies of this program can speak of: every operation and field it has.
enum PolicyVocabulary {
    static let all = Vocabulary(
        operations: operations.map {
            OperationEntry(name: $0.name, kind: $0.kind)
        },
        fields: orderDesk.fields
    )

    private static let operations: [any Engine.Operation.Type] =
        [
            UserAdd.self, UserList.self, UserGrant.self, UserRevoke.self, AuditList.self, AuditShow.self,
            AuditVerify.self, AuditProve.self, AuditCheckpoint.self, KeyRenew.self, KeyStatus.self,
            PolicyApply.self,
            StoreStatus.self, DoctorRun.self,
        ] + orderDesk.operations
}
