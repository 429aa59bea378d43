# Matrices as lists of lists: product, transpose, LU decomposition with pivoting, determinant, solving.
class Matrix:
    def __init__(self, rows):
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __mul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(x * y for x, y in zip(row, column)) for column in columns] for row in self.rows])

    def __add__(self, other):
        return Matrix([[x + y for x, y in zip(a, b)] for a, b in zip(self.rows, other.rows)])

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    @property
    def transposed(self):
        return Matrix([list(column) for column in zip(*self.rows)])

    def trace(self):
        return sum(self[i, i] for i in range(len(self.rows)))

    def decompose(self):
        n = len(self.rows)
        lu = [row[:] for row in self.rows]
        order = list(range(n))
        sign = 1
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(lu[i][k]))
            if pivot != k:
                lu[k], lu[pivot] = lu[pivot], lu[k]
                order[k], order[pivot] = order[pivot], order[k]
                sign = -sign
            top = lu[k]
            for i in range(k + 1, n):
                row = lu[i]
                factor = row[k] / top[k]
                row[k] = factor
                for j in range(k + 1, n):
                    row[j] -= factor * top[j]
        return lu, order, sign

    def determinant(self):
        lu, _, sign = self.decompose()
        product = float(sign)
        for i in range(len(lu)):
            product *= lu[i][i]
        return product

    def solve(self, b):
        lu, order, _ = self.decompose()
        n = len(lu)
        y = [0.0] * n
        for i in range(n):
            y[i] = b[order[i]] - sum(lu[i][j] * y[j] for j in range(i))
        x = [0.0] * n
        for i in reversed(range(n)):
            x[i] = (y[i] - sum(lu[i][j] * x[j] for j in range(i + 1, n))) / lu[i][i]
        return x


def make(n, seed):
    rows = []
    for i in range(n):
        row = []
        for j in range(n):
            seed = (seed * 16807) % 2147483647
            row.append(seed / 2147483647 + (3.0 if i == j else 0.0))
        rows.append(row)
    return Matrix(rows)


def main():
    a, b = make(110, 1), make(110, 2)
    c = a * b + b * a
    print("%.6f" % c.trace(), (a * b).transposed == b.transposed * a.transposed, a * Matrix.identity(110) == a)
    d = make(120, 3)
    x = d.solve([float(i) for i in range(120)])
    print("%.6e" % d.determinant(), "%.9f" % sum(x))


main()
