# Ways through a maze and a road map: breadth first, Dijkstra with heapq, and union-find for the spanning tree.
import heapq


def maze(width, height):
    grid = []
    seed = 99
    for y in range(height):
        row = []
        for x in range(width):
            seed = (seed * 214013 + 2531011) % 4294967296
            row.append("#" if (seed >> 16) % 10 < 3 and (x, y) != (0, 0) else ".")
        grid.append("".join(row))
    return grid


def reach(grid, start):
    height, width = len(grid), len(grid[0])
    seen = {start: 0}
    edge = [start]
    while edge:
        coming = []
        for x, y in edge:
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                at = (x + dx, y + dy)
                if 0 <= at[0] < width and 0 <= at[1] < height and at not in seen and grid[at[1]][at[0]] == ".":
                    seen[at] = seen[(x, y)] + 1
                    coming.append(at)
        edge = coming
    return seen


def road_map(towns):
    roads = {t: [] for t in range(towns)}
    seed = 12
    for t in range(1, towns):
        for k in range(3):
            seed = (seed * 214013 + 2531011) % 4294967296
            other = (seed >> 8) % t
            length = 1 + (seed >> 20) % 90
            roads[t].append((other, length))
            roads[other].append((t, length))
    return roads


def dijkstra(roads, start):
    distance = {start: 0}
    came = {}
    queue = [(0, start)]
    done = set()
    while queue:
        far, town = heapq.heappop(queue)
        if town in done:
            continue
        done.add(town)
        for other, length in roads[town]:
            new = far + length
            if other not in distance or new < distance[other]:
                distance[other] = new
                came[other] = town
                heapq.heappush(queue, (new, other))
    return distance, came


def spanning_tree(roads):
    parent = list(roads)

    def find(t):
        while parent[t] != t:
            parent[t] = parent[parent[t]]
            t = parent[t]
        return t

    total = 0
    for length, a, b in sorted({(l, min(a, b), max(a, b)) for a in roads for b, l in roads[a]}):
        a, b = find(a), find(b)
        if a != b:
            parent[a] = b
            total += length
    return total


def main():
    grid = maze(230, 230)
    seen = reach(grid, (0, 0))
    print(len(seen), max(seen.values()), sum(seen.values()))
    roads = road_map(13000)
    distance, came = dijkstra(roads, 0)
    far = max(distance, key=lambda t: (distance[t], t))
    path = [far]
    while path[-1] != 0:
        path.append(came[path[-1]])
    print(len(distance), distance[far], path[::-1], spanning_tree(roads))


main()
