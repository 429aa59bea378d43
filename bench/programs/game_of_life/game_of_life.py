# Conway's game of life on an endless plane: a set of living cells.
GLIDER_GUN = """
........................O
......................O.O
............OO......OO............OO
...........O...O....OO............OO
OO........O.....O...OO
OO........O...O.OO....O.O
..........O.....O.......O
...........O...O
............OO
"""


def read(picture):
    return {(x, y) for y, line in enumerate(picture.strip("\n").split("\n")) for x, c in enumerate(line) if c == "O"}


def step(alive):
    near = {}
    for x, y in alive:
        for at in ((x - 1, y - 1), (x, y - 1), (x + 1, y - 1), (x - 1, y), (x + 1, y), (x - 1, y + 1), (x, y + 1), (x + 1, y + 1)):
            near[at] = near.get(at, 0) + 1
    return {at for at, n in near.items() if n == 3 or (n == 2 and at in alive)}


def show(alive, width, height):
    return ["".join("O" if (x, y) in alive else "." for x in range(width)) for y in range(height)]


def main():
    alive = read(GLIDER_GUN)
    sizes = []
    for turn in range(1200):
        alive = step(alive)
        if turn % 120 == 119:
            sizes.append(len(alive))
    xs = [x for x, _ in alive]
    print(sizes, min(xs), max(xs), sum(x * 7 + y * 13 for x, y in alive))
    print(show(alive, 40, 9)[5])


main()
