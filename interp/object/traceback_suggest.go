package object

// This file finds the name a user may have meant: CPython's
// Python/suggestions.c and the same distance in Lib/traceback.py.

const (
	moveCost          = 2 // one insertion, deletion or other change
	caseCost          = 1 // a change of case only
	maxSuggestSize    = 40
	maxSuggestions    = 750
	maxSuggestionLeft = 1 << 30
)

// suggest returns the candidate closest to name, "" if none is close enough.
func (rt *Runtime) suggest(name string, candidates []string) string {
	if len(candidates) >= maxSuggestions || len(name) == 0 {
		return ""
	}
	wrong := []rune(name)
	best, bestDist := "", maxSuggestionLeft
	for _, c := range candidates {
		if c == name {
			continue
		}
		item := []rune(c)
		// No more than a third of the characters involved may change.
		limit := (len(item) + len(wrong) + 3) * moveCost / 6
		limit = min(limit, bestDist-1)
		if d := nameDistance(wrong, item, limit); d <= limit {
			best, bestDist = c, d
		}
	}
	return best
}

// Suggest is suggest for other packages.
func (rt *Runtime) Suggest(name string, candidates []string) string {
	return rt.suggest(name, candidates)
}

func substitutionCost(a, b rune) int {
	if a == b {
		return 0
	}
	if lowerASCII(a) == lowerASCII(b) {
		return caseCost
	}
	return moveCost
}

func lowerASCII(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// nameDistance is the weighted edit distance between a and b, or something
// above limit as soon as it is known to be that.
func nameDistance(a, b []rune, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxSuggestSize || len(b) > maxSuggestSize {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j, cb := range b {
		diag := j * moveCost
		result = diag
		least := maxSuggestionLeft
		for i, ca := range a {
			substitute := diag + substitutionCost(cb, ca)
			diag = row[i]
			result = min(substitute, min(result, diag)+moveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}
