# Eight (and more) queens, three ways: lists and slices, sets with a generator, bits.
def safe(row, column, placed):
    for i, c in enumerate(placed):
        if c == column or abs(c - column) == row - i:
            return False
    return True


def solve(n, placed=()):
    row = len(placed)
    if row == n:
        return [placed]
    out = []
    for column in range(n):
        if safe(row, column, placed):
            out += solve(n, placed + (column,))
    return out


def search(n, row, columns, up, down, board):
    if row == n:
        yield board[:]
        return
    for column in range(n):
        if column in columns or row + column in up or row - column in down:
            continue
        columns.add(column)
        up.add(row + column)
        down.add(row - column)
        board.append(column)
        yield from search(n, row + 1, columns, up, down, board)
        board.pop()
        columns.remove(column)
        up.discard(row + column)
        down.remove(row - column)


def count(n, columns=0, left=0, right=0):
    full = (1 << n) - 1
    if columns == full:
        return 1
    total = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def show(board):
    return "/".join("." * c + "Q" + "." * (len(board) - c - 1) for c in board)


def main():
    first = solve(9)
    second = list(search(9, 0, set(), set(), set(), []))
    print(len(first), [list(b) for b in first] == second, show(second[-1]))
    print(sum(hash_board(b) for b in second), [count(n) for n in range(1, 13)])


def hash_board(board):
    h = 0
    for c in board:
        h = (h * 31 + c) % 65521
    return h


main()
