# Sales rows summed up into dicts of dicts, by region, product and month, and printed as a table.
REGIONS = ("north", "east", "south", "west")
PRODUCTS = ("apples", "pears", "plums", "cherries", "quinces", "grapes", "figs")


def rows(count):
    seed = 11
    for i in range(count):
        seed = (seed * 69069 + 1) % 4294967296
        yield {
            "region": REGIONS[(seed >> 9) % 4],
            "product": PRODUCTS[(seed >> 12) % 7],
            "month": (seed >> 17) % 12 + 1,
            "amount": (seed >> 7) % 90 + 1,
            "price": 50 + (seed >> 20) % 200,
        }


def aggregate(data):
    by_region = {}
    for row in data:
        products = by_region.setdefault(row["region"], {})
        months = products.get(row["product"])
        if months is None:
            months = products[row["product"]] = {}
        month = row["month"]
        if month not in months:
            months[month] = {"count": 0, "amount": 0, "value": 0, "largest": 0}
        cell = months[month]
        cell["count"] += 1
        cell["amount"] += row["amount"]
        cell["value"] += row["amount"] * row["price"]
        cell["largest"] = max(cell["largest"], row["amount"])
    return by_region


def merge(into, other):
    for key, value in other.items():
        if isinstance(value, dict):
            merge(into.setdefault(key, {}), value)
        elif key == "largest":
            into[key] = max(into.get(key, 0), value)
        else:
            into[key] = into.get(key, 0) + value
    return into


def main():
    sales = aggregate(rows(200000))
    everything = {}
    for products in sales.values():
        merge(everything, products)
    lines = []
    for region in sorted(sales):
        totals = {product: sum(cell["value"] for cell in months.values()) for product, months in sales[region].items()}
        best = max(totals, key=totals.get)
        share = 100 * totals[best] / sum(totals.values())
        lines.append(f"{region:<6}|{best:^10}|{totals[best]:>14,}|{share:6.2f}%")
    print("\n".join(lines))
    by_month = {m: {p: everything[p][m]["amount"] for p in everything if m in everything[p]} for m in range(1, 13)}
    flat = {(m, p): n for m, d in by_month.items() for p, n in d.items() if n % 2}
    print(len(flat), sum(flat.values()), sorted(flat.items(), key=lambda kv: (-kv[1], kv[0]))[0])


main()
