# A web server's log taken apart with regular expressions.
import re

LINE = re.compile(r'(?P<host>\S+) - (?P<user>\S+) \[(?P<day>\d+)/(?P<month>\w{3})/\d{4}:(?P<hour>\d\d):[\d:]+\] "(?P<verb>GET|POST|PUT) (?P<path>[^ "]+) HTTP/1\.\d" (?P<status>\d{3}) (?P<size>\d+|-)')
NUMBERS = re.compile(r"\d+")
QUERY = re.compile(r"[?&](\w+)=([^&]*)")


def make(count):
    lines = []
    seed = 77
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        host = f"10.{seed % 4}.{seed // 5 % 20}.{seed // 7 % 250}"
        path = ("/", "/shop/item/{0}?color=red&size={0}", "/api/v2/users/{0}/orders", "/static/app-{0}.js", "/search?q=blue+shoes&page={0}")[seed // 3 % 5].format(seed // 11 % 300)
        status = (200, 200, 200, 304, 404, 500)[seed // 13 % 6]
        size = "-" if status == 304 else str(seed // 17 % 50000)
        lines.append(f'{host} - {"-" if seed % 3 else "ann"} [{seed // 19 % 28 + 1:02d}/Mar/2024:{seed // 23 % 24:02d}:11:{i % 60:02d}] "{("GET", "POST")[seed // 29 % 2]} {path} HTTP/1.1" {status} {size}')
        if seed % 97 == 0:
            lines.append("## rotated ##")
    return lines


def main():
    hours = [0] * 24
    routes = {}
    keys = {}
    broken = sent = 0
    for line in make(30000):
        m = LINE.match(line)
        if m is None:
            broken += 1
            continue
        hours[int(m["hour"])] += 1
        if m["size"] != "-":
            sent += int(m["size"])
        path = m["path"]
        for key, value in QUERY.findall(path):
            keys[key, value] = keys.get((key, value), 0) + 1
        route = NUMBERS.sub("N", path.partition("?")[0])
        entry = routes.setdefault(route, {})
        entry[m["status"]] = entry.get(m["status"], 0) + 1
    print(broken, sent, max(hours), len(keys), max(keys.items(), key=lambda kv: (kv[1], kv[0])))
    for route in sorted(routes):
        print(route, sorted(routes[route].items()))


main()
