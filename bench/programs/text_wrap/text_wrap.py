# Paragraphs broken into lines: greedy, with hyphens, justified, and with the least raggedness (dynamic programming).
WORDS = ("the quick brown fox jumps over a lazy dog while seven extraordinarily enthusiastic "
         "typesetters contemplate hyphenation algorithms under unusual circumstances and drink tea").split()


def paragraph(seed, length):
    words = []
    for i in range(length):
        seed = (seed * 1664525 + 1013904223) % 4294967296
        word = WORDS[(seed >> 16) % len(WORDS)]
        if i == 0 or words[-1].endswith("."):
            word = word.capitalize()
        if seed % 11 == 0:
            word += "."
        elif seed % 7 == 0:
            word += ","
        words.append(word)
    return " ".join(words)


def greedy(text, width):
    lines = []
    line = ""
    for word in text.split():
        while len(word) > width // 2 and len(line) + len(word) >= width:
            room = width - len(line) - 2
            if room < 4:
                break
            lines.append((line + " " + word[:room] + "-").strip())
            line, word = "", word[room:]
        if not line:
            line = word
        elif len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    return lines


def justify(line, width):
    words = line.split(" ")
    gaps = len(words) - 1
    if gaps == 0:
        return line.ljust(width)
    spaces = width - sum(map(len, words))
    each, more = divmod(spaces, gaps)
    out = [words[0]]
    for i, word in enumerate(words[1:]):
        out.append(" " * (each + (1 if i < more else 0)) + word)
    return "".join(out)


def smooth(text, width):
    words = text.split()
    n = len(words)
    best = [0] + [None] * n
    came = [0] * (n + 1)
    for end in range(1, n + 1):
        length = -1
        start = end
        while start > 0:
            start -= 1
            length += len(words[start]) + 1
            if length > width and start < end - 1:
                break
            cost = best[start] + (0 if end == n else (width - length) ** 2)
            if best[end] is None or cost < best[end]:
                best[end] = cost
                came[end] = start
    lines = []
    end = n
    while end:
        lines.append(" ".join(words[came[end]:end]))
        end = came[end]
    return lines[::-1], best[n]


def main():
    total = 0
    last = ""
    for p in range(200):
        text = paragraph(p, 150)
        for width in (30, 45, 60):
            lines = greedy(text, width)
            block = "\n".join(justify(line, width).rstrip() for line in lines)
            total += len(block) + block.count("  ") + block.count("-\n")
            even, cost = smooth(text, width)
            total += cost + len(even)
            box = [f"| {line:^{width}} |" for line in even]
            total += sum(line.index("|", 1) for line in box)
            last = box[1]
    print(total)
    print(last)


main()
