public import Engine
internal import Sealing

/// Customers, products, stock and orders, as one module of the engine.
public let orderDesk = EngineModule(
    name: "desk",
    schema: deskSchema,
    operations: [
        AlertAcknowledge.self, AlertCalendar.self, AlertList.self, AlertShow.self, AlertSweep.self,
        CompanySet.self, CompanyShow.self, CouponAdd.self, CouponEnd.self, CouponList.self,
        CustomerAdd.self, CustomerCodeAdd.self, CustomerCodeList.self, CustomerCodeRemove.self,
        CustomerEdit.self, CustomerFind.self,
        CustomerDuplicateList.self, CustomerImport.self, CustomerList.self, CustomerMerge.self,
        CustomerPrefer.self,
        CustomerShow.self, CustomerStatement.self, CustomerTerms.self, CustomerUnmerge.self,
        NoteAdd.self, NoteList.self, InboxList.self, InboxMark.self,
        DocumentVerify.self, FeedbackAsk.self, FeedbackGive.self, FeedbackList.self, InsightNextOrder.self,
        InvoiceAging.self,
        InvoiceCredit.self, InvoiceDocument.self, InvoiceIssue.self,
        InvoiceList.self, InvoiceRemind.self, InvoiceShow.self, OrderAmend.self, OrderApprove.self,
        OrderCancel.self, OrderClose.self,
        OrderConfirm.self, OrderCoupon.self, OrderDiscount.self, OrderDocument.self, OrderHold.self,
        OrderImport.self,
        OrderLine.self,
        OrderNext.self,
        OrderList.self, OrderOpen.self, OrderQuote.self,
        OrderRefuse.self, OrderRelease.self, OrderReopen.self, OrderShow.self, OrderSteps.self,
        OrderTake.self, OrderTrace.self, OrderSubmit.self,
        OrderVersionsShow.self, OrderVoid.self, PaymentAllocate.self, PaymentImport.self, PaymentList.self,
        PaymentRecord.self, PaymentRowsImport.self,
        PaymentRefund.self, PaymentShow.self, PeriodList.self, PeriodLock.self, PeriodUnlock.self,
        PriceList.self, PriceRemove.self, PriceSet.self,
        ProductAdd.self, ProductEdit.self, ProductImport.self, ProductList.self,
        ProductShow.self, ReportAging.self, ReportCycle.self, ReportDelivery.self,
        ReportForecast.self, ReportLate.self,
        ReportMargin.self,
        ReportPage.self, ReportRevenue.self, ReportSatisfaction.self, ReportStock.self, ReturnList.self,
        ReturnReceive.self,
        ReturnReplace.self,
        ReturnRestock.self, ReturnScrap.self, ReturnShow.self,
        ReviewMake.self, ReviewList.self, ReviewShow.self, ReviewPage.self, ReviewSignOff.self,
        ReviewActionAdd.self, ReviewActionList.self, ReviewActionClose.self,
        SeriesCheck.self, TemplateList.self, TemplateRemove.self, TemplateSave.self, TemplateShow.self,
        ShipmentCancel.self,
        ShipmentDeliver.self, ShipmentDocument.self, ShipmentList.self,
        ShipmentPack.self,
        ShipmentPick.self, ShipmentPickingList.self, ShipmentShip.self, ShipmentShow.self, StockAdjust.self,
        StockBlock.self,
        StockCount.self, StockExpect.self, StockImport.self, StockLedgerShow.self, StockMove.self,
        StockReceive.self,
        StockShow.self, SupplierAdd.self, SupplierCertify.self, SupplierEdit.self, SupplierImport.self,
        SupplierList.self,
        SupplierReorder.self, SupplierShow.self, SupplierSupply.self,
    ],
    fields: deskFields,
    checks: DeskChecks.all,
    indexes: CustomerIndex.keys,
    subjects: [
        SubjectRegister(
            kind: "customer",
            table: "customer",
            number: "number",
            language: "language",
            merged: "merged_into",
            name: .init(column: "contact", class: .contact, field: "name")
        )
    ],
    correction: CustomerCorrection.correct,
    anchors: deskAnchors,
    words: DeskWords.all,
    recipients: [
        RecipientSource(
            table: "shipment",
            column: "carrier",
            time: "shipped",
            reference: "number",
            what: .init(
                "your name, address and telephone number, for the delivery",
                "送货所需的您的姓名、地址和电话号码"
            )
        )
    ],
    officer: CompanyRow.officer,
    restoration: SeriesRestoration.module
)

/// What starts the terms of the desk's data: an order and an invoice are records that tax law asks for; a customer is kept
/// some years after the last order or change, and no law asks for that.
private let deskAnchors = [
    RetentionAnchor(
        class: .fiscal,
        table: "sales_order",
        column: "confirmed",
        start: .endOfYear,
        isObligation: true
    ),
    RetentionAnchor(
        class: .fiscal,
        table: "invoice",
        column: "issued",
        start: .endOfYear,
        isObligation: true
    ),
    RetentionAnchor(
        class: .fiscal,
        table: "customer",
        column: "changed",
        start: .endOfYear,
        isObligation: false
    ),
    RetentionAnchor(
        class: .contact,
        table: "sales_order",
        column: "changed",
        start: .day,
        isObligation: false
    ),
    RetentionAnchor(class: .contact, table: "invoice", column: "issued", start: .day, isObligation: false),
    RetentionAnchor(class: .contact, table: "customer", column: "changed", start: .day, isObligation: false),
    RetentionAnchor(class: .contact, table: "feedback", column: "given", start: .day, isObligation: false),
    RetentionAnchor(class: .contact, table: "note", column: "made", start: .day, isObligation: false),
]
