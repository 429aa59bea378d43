# Mutual recursion is not folded; a deep but finite recursion is.
import sys


def deep(n):
    if n == 0:
        raise ValueError("bottom")
    deep(n - 1)


def ping(n):
    if n == 0:
        deep(20)
    pong(n - 1)


def pong(n):
    ping(n)


ping(3)
