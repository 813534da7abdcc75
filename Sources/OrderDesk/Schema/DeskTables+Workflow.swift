internal import Storage

let processStepTable = Table(
    "process_step",
    about: "a step of a version of the process that orders were opened under, kept as it was",
    columns: [
        .system("version"), .system("position"), .business("name"), .business("about"), .business("role"),
        .business("time_limit"), .business("comes_after"), .business("ending"), .business("checklist"),
    ]
)

let stepOwnerTable = Table(
    "order_step_owner",
    about: "who took a step of an order over",
    columns: [
        .reference("order_id", to: "sales_order"), .business("step"), .reference("owner_id", to: "principal"),
        .instant("since"), .reference("given_by", to: "principal"),
    ]
)
