# A spelling corrector: edit distance with a cut-off, candidates from letter pairs, and a trie for prefixes.
STEMS = ("color honor labor flavor center meter theater organ real analy recogn program travel model signal "
         "accept except expect affect effect receive believe achieve neighbor weigh foreign height").split()
ENDINGS = ("", "s", "ed", "ing", "er", "ize", "ization", "able", "ful", "ness", "ly")


def vocabulary():
    return [stem + ending for stem in STEMS for ending in ENDINGS]


def distance(a, b, limit):
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y)))
        if min(row) > limit:
            return limit + 1
        previous = row
    return previous[-1]


def pairs(word):
    padded = f"^{word}$"
    return {padded[i:i + 2] for i in range(len(padded) - 1)}


class Corrector:
    def __init__(self, words):
        self.words = words
        self.by_pair = {}
        self.trie = {}
        for word in words:
            for pair in pairs(word):
                self.by_pair.setdefault(pair, []).append(word)
            node = self.trie
            for c in word:
                node = node.setdefault(c, {})
            node["$"] = word

    def candidates(self, word):
        votes = {}
        wanted = pairs(word)
        for pair in wanted:
            for other in self.by_pair.get(pair, ()):
                votes[other] = votes.get(other, 0) + 1
        return [other for other, n in votes.items() if n * 2 >= len(wanted) - 1]

    def correct(self, word):
        best, least = word, 3
        for other in sorted(self.candidates(word)):
            d = distance(word, other, least - 1)
            if d < least:
                best, least = other, d
                if d == 0:
                    break
        return best, least

    def complete(self, prefix):
        node = self.trie
        for c in prefix:
            if c not in node:
                return []
            node = node[c]
        out = []
        stack = [node]
        while stack:
            here = stack.pop()
            for c, below in here.items():
                if c == "$":
                    out.append(below)
                else:
                    stack.append(below)
        return sorted(out)


def garble(word, n):
    at = n % max(len(word) - 1, 1)
    kind = n // 7 % 4
    if kind == 0:
        return word[:at] + word[at + 1:]
    if kind == 1:
        return word[:at] + word[at] * 2 + word[at + 1:]
    if kind == 2:
        return word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:]
    return word[:at] + "xe"[n % 2] + word[at + 1:]


def main():
    words = vocabulary()
    corrector = Corrector(words)
    right = total = 0
    for n in range(1600):
        word = words[n * 31 % len(words)]
        found, d = corrector.correct(garble(word, n))
        right += found == word
        total += d
    completions = sum(len(corrector.complete(word[:3])) for word in words)
    print(len(words), right, total, completions, corrector.correct("recieved"), corrector.complete("colorf"))


main()
