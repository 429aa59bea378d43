# Order events arrive as JSON lines, are checked, grouped by customer and written out as JSON again.
import json


def make_lines(count):
    lines = []
    seed = 7
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        order = {
            "id": i,
            "customer": f"customer-{seed % 97:03d}",
            "items": [{"sku": f"S{(seed >> k) % 50}", "qty": (seed >> k) % 5, "price": ((seed >> k) % 900) / 4} for k in range(3, 9, 2)],
            "shipping": {"express": seed % 3 == 0, "country": ("de", "fr", "pl", "it")[seed % 4], "note": None if seed % 5 else 'to "the\tdoor" \u00fc'},
        }
        lines.append(json.dumps(order))
    lines[count // 2] = '{"id": broken'
    return lines


def summarise(lines):
    customers = {}
    rejected = 0
    for line in lines:
        try:
            order = json.loads(line)
        except ValueError:
            rejected += 1
            continue
        total = sum(item["qty"] * item["price"] for item in order["items"])
        if order["shipping"]["express"]:
            total += 9.5
        entry = customers.setdefault(order["customer"], {"orders": 0, "total": 0.0, "countries": [], "notes": 0})
        entry["orders"] += 1
        entry["total"] += total
        country = order["shipping"]["country"]
        if country not in entry["countries"]:
            entry["countries"].append(country)
        if order["shipping"]["note"] is not None:
            entry["notes"] += 1
    return customers, rejected


def main():
    customers, rejected = summarise(make_lines(18000))
    best = sorted(customers.items(), key=lambda kv: (-kv[1]["total"], kv[0]))[:5]
    text = json.dumps(customers, sort_keys=True, indent=2)
    again = json.loads(text)
    print(rejected, len(text), sum(e["orders"] for e in again.values()), best[0][0], "%.2f" % best[0][1]["total"])


main()
