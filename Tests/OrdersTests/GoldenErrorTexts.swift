/// Every text of an order error, as reviewed.
let goldenErrorTexts = #"""
    [currency-unknown]
    `EURO` is not a currency
    reason: it is no code of ISO 4217 that is in use
    help: write three capital letters, such as EUR

    [currency-mismatch]
    EUR and JPY do not mix
    reason: amounts of different currencies cannot be reckoned together
    help: use one currency in the whole document

    [amount-malformed]
    `12,5` is not an amount
    reason: an amount of EUR has exactly 2 decimals
    help: write it like 12345.67, without grouping

    [amount-malformed]
    `12.5` is not an amount
    reason: an amount of JPY has no decimals
    help: write it like 1234567, without grouping

    [decimal-malformed]
    `1e3` is not a decimal number
    reason: it is not digits with a point and up to 9 decimals after it
    help: write it like 12 or 12.5, without grouping

    [decimal-malformed]
    `1.5` is not a decimal number
    reason: it is not a whole number in digits
    help: write it like 12, without grouping

    [figure-too-large]
    the figures are too large
    reason: the amount of a line does not fit 64 bits
    help: check quantities and prices for a slip, or split the document

    [quantity-not-positive]
    `0` is not a quantity
    reason: a quantity is above zero
    help: give a number above zero

    [unit-malformed]
    `piece` is not a unit code
    reason: a unit code has two or three capital letters and digits
    help: use a code of UN/ECE Recommendation 20, such as C62 for pieces or KGM for kilograms

    [price-negative]
    `-0.01` is not a unit price
    reason: it is below zero
    help: give a price at or above zero, or a discount

    [tax-code-malformed]
    `19` is not a tax code
    reason: it is no category of EN 16931 with a rate of up to two decimals
    help: write S:19 (category and percent), or Z, E, AE, K, G or O without a rate

    [tax-rate-not-allowed]
    0 percent do not go with tax category S
    reason: S has a rate above 0 and up to 100
    help: write S:19, or Z for a rate of zero

    [tax-rate-not-allowed]
    19 percent do not go with tax category AE
    reason: AE has no rate
    help: write AE alone

    [vat-ids-missing]
    tax category AE cannot be used
    reason: the buyer's VAT id is missing
    help: add the VAT id, or use another category

    [vat-ids-missing]
    tax category K cannot be used
    reason: the seller's VAT id is missing
    help: add the VAT id, or use another category

    [vat-ids-missing]
    tax category K cannot be used
    reason: the VAT ids of seller and buyer are missing
    help: add the VAT id, or use another category

    [price-missing]
    there is no price
    reason: no list, tier or base price holds for it
    help: add a price, or set one by hand

    [price-reason-missing]
    the price set by hand is refused
    reason: it has no reason
    help: say why in a sentence

    [discount-out-of-range]
    the discount is refused
    reason: a fraction of 1.5 is not between nothing and the whole
    help: give 0 to 100 percent, a fraction of 0 to 1, or an amount up to what it is taken from

    [charge-negative]
    the charge of -0.01 EUR is refused
    reason: a charge is not below zero
    help: use a discount instead

    [move-not-allowed]
    an order that is draft does not confirm
    reason: confirm starts from approved
    help: from here: submit, cancel

    [move-not-allowed]
    an order that is voided does not approve
    reason: approve starts from submitted
    help: nothing more can be done with it; open a new order

    [stock-short]
    there is not enough stock
    reason: 3 are wanted and 2 are available
    help: take less, or receive goods first

    [stock-not-held]
    the stock does not hold that much
    reason: 3 are taken and 2 are on hand
    help: take less, or check the earlier movements

    [stock-not-held]
    the stock does not hold that much
    reason: 3 are taken and 2 are allocated
    help: take less, or check the earlier movements

    [movement-not-positive]
    `0` cannot be moved
    reason: a movement has a quantity above zero
    help: give a number above zero

    [document-number-malformed]
    `SO-42` is not a number of series SO-2026
    reason: it is not SO-2026- with at least six digits
    help: write it like SO-2026-000042

    [series-malformed]
    `so` does not name a series
    reason: a series has one to six capital letters and a year up to 9999
    help: use a prefix such as SO

    [move-blocked]
    the order does not confirm yet
    reason: the order is on hold
    help: release it first, or ask who put it on hold

    [move-blocked]
    the order does not confirm yet
    reason: the order has no lines
    help: add at least one line

    [move-blocked]
    the order does not confirm yet
    reason: the customer's data are not complete
    help: add what is missing to the customer

    [move-blocked]
    the order does not confirm yet
    reason: prices and tax are not computed
    help: give every line a price and a tax code

    [move-blocked]
    the order does not confirm yet
    reason: the stock was not checked
    help: check the stock of every line

    [move-blocked]
    the order does not confirm yet
    reason: whoever opened an order may not approve it
    help: ask a second person to approve it

    [move-blocked]
    the order does not confirm yet
    reason: the total is above the approver's limit
    help: ask someone with a higher limit

    [move-blocked]
    the order does not confirm yet
    reason: the customer's credit limit would be exceeded
    help: wait for a payment or raise the limit

    [move-blocked]
    the order does not confirm yet
    reason: something unusual was not looked at
    help: look at the flagged lines and say why they stand

    [move-blocked]
    the order does not confirm yet
    reason: the order was changed in the meantime
    help: read it again and repeat the move

    [move-blocked]
    the order does not confirm yet
    reason: the prices have expired
    help: price the order again

    [move-blocked]
    the order does not confirm yet
    reason: the stock cannot be reserved
    help: order less, or accept a back-order

    [move-blocked]
    the order does not confirm yet
    reason: a quantity would fall below what is shipped or invoiced
    help: return or credit the difference instead

    [move-blocked]
    the order does not confirm yet
    reason: the change needs an approver
    help: ask an approver to make it

    [move-blocked]
    the order does not confirm yet
    reason: something is shipped or invoiced already
    help: take a return or write a credit note instead

    [move-blocked]
    the order does not confirm yet
    reason: the order is not shipped, billed and paid
    help: settle what is open, or write it off with a reason

    [move-blocked]
    the order does not confirm yet
    reason: no reason is given
    help: say why in a sentence

    """#
