import { describe, expect, test } from "vitest";
import { byId, factsOf, hasFacts, keyOf, missingParts, tableOf } from "./facts.ts";

const deals = byId(tableOf("transfers"));
const deliveries = byId(tableOf("deliveries"));
const lower = (text: string | undefined) => (text ?? "").toLowerCase();

const comparing = hasFacts ? describe : describe.skip;

comparing("transfers against ../shared/facts (skipped where the facts are not here)", () => {
  test("342 rows of the SIPRI register, field by field", () => {
    const rows = factsOf("transfers_sipri");
    expect(rows).toHaveLength(342);
    const seen = new Set<string>();
    for (const f of rows) {
      const id = `sipri-${f.deal_id}-${f.delivery_year}`;
      seen.add(id);
      const delivery = deliveries.get(id) ?? {};
      const deal = deals.get(delivery.deal ?? "") ?? {};
      const register = `sipri-register-${f.register_generated}`;
      expect({ ...delivery }).toEqual({
        id,
        deal: `sipri-${f.deal_id}`,
        year: f.delivery_year,
        year_estimated: delivery.year_estimated === "" ? "" : lower(f.delivery_year_is_estimate),
        units_low: "",
        units_best: f.number_delivered,
        units_high: "",
        units_estimated: delivery.units_estimated === "" ? "" : lower(f.number_is_estimate),
        tiv_per_unit: f.tiv_millions_per_unit,
        tiv_millions: f.tiv_millions_delivered,
        vintage: f.register_generated,
        source: register,
        note: delivery.note,
      });
      if (delivery.year_estimated === "") expect(f.delivery_year_is_estimate).not.toBe("Yes");
      if (delivery.units_estimated === "") expect(f.number_is_estimate).not.toBe("Yes");
      expect(deal).toMatchObject({
        register: "sipri",
        supplier: f.supplier,
        recipient: f.recipient,
        designation: f.designation,
        description: f.description,
        category: f.category,
        order_year: f.order_year,
        order_year_estimated: lower(f.order_year_is_estimate),
        condition: f.status,
        local_production: lower(f.local_production),
        vintage: f.register_generated,
        locator: `deal ${f.deal_id}`,
        source: register,
      });
    }
    expect(seen.size).toBe(342);
    expect([...deals.values()].filter((d) => d.register === "sipri")).toHaveLength(233);
    expect([...deliveries.keys()].filter((id) => id.startsWith("sipri-"))).toHaveLength(342);
  });

  test("38 rows from media: 35 deals and 3 sums of assistance", () => {
    const rows = factsOf("transfers_media");
    expect(rows).toHaveLength(38);
    const grants = tableOf("assistance");
    let money = 0;
    rows.forEach((f, i) => {
      const number = String(i + 1).padStart(2, "0");
      const deal = [...deals.values()].find((d) => d.id?.startsWith(`media-${number}-`));
      if (deal === undefined) {
        money++;
        const found = grants.filter((g) => g.source === keyOf(f) && g.money_best === f.value_usd);
        expect(found, f.weapon).toHaveLength(1);
        expect(found[0]).toMatchObject({ provider: f.supplier, recipient: f.recipient, mode: "gift" });
        expect(found[0]?.start?.replace("/", "-")).toBe(f.year_delivered || f.year_ordered);
        return;
      }
      expect(deal).toMatchObject({
        register: "media",
        supplier: f.supplier,
        recipient: f.recipient,
        designation: f.designation,
        description: f.weapon,
        category: f.category,
        order_year: f.year_ordered,
        money_best: f.value_usd,
        source: keyOf(f),
        confidence: f.confidence,
      });
      expect(deal.mode, deal.id).toBe(
        f.gift === "y"
          ? "gift"
          : f.gift === "n"
            ? "sale"
            : f.weapon === "drone production plant"
              ? "licence"
              : "",
      );
      const [delivery, ...more] = [...deliveries.values()].filter((d) => d.deal === deal.id);
      expect(more).toEqual([]);
      expect((delivery?.year ?? "").replace("/", "-").replace("~", "")).toBe(f.year_delivered);
      // A number of nothing delivered stands on the deal; "one plant" is no number of units.
      const units = delivery === undefined ? deal.units_best : delivery.units_best || delivery.units_high;
      expect(units, deal.id).toBe(
        f.weapon === "drone production plant" ? "" : f.number === "0" ? "" : f.number,
      );
      if (f.notes !== "" && !RETOLD.has(Number(number)))
        expect(missingParts(f.notes ?? "", deal.note ?? ""), deal.id).toEqual([]);
    });
    expect(money).toBe(3);
  });
});

/** Notes told in other words: the package of trucks, and what was seen of what was ordered. */
const RETOLD = new Set([1, 34]);
