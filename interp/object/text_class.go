package object

import "unicode"

func isPrintable(r rune) bool { return r >= ' ' && unicode.IsPrint(r) }
