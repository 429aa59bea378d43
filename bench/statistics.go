package main

import (
	"math"
	"slices"
)

// quantile of the values, linear between neighbours; 0.5 is the median. NaN of nothing.
func quantile(values []float64, q float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	at := q * float64(len(sorted)-1)
	low := int(math.Floor(at))
	if low+1 == len(sorted) {
		return sorted[low]
	}
	part := at - float64(low)
	return sorted[low]*(1-part) + sorted[low+1]*part
}

func median(values []float64) float64 { return quantile(values, 0.5) }

// geomean is the mean that suits ratios: twice as fast and twice as slow cancel out. NaN of nothing.
func geomean(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}

// A Ratio sums up paired runs: the other's cost divided by ours, so above 1 ours is the cheaper.
type Ratio struct {
	Median, Low, High float64
	Pairs             int
}

// paired divides the costs pair by pair. The runs of a pair stand next to each other in time, so what slows the machine
// for a while slows both, and falls out of the quotient.
func paired(other, ours []float64) Ratio {
	n := min(len(other), len(ours))
	var quotients []float64
	for i := range n {
		if ours[i] > 0 && other[i] > 0 {
			quotients = append(quotients, other[i]/ours[i])
		}
	}
	if len(quotients) == 0 {
		return Ratio{math.NaN(), math.NaN(), math.NaN(), 0}
	}
	return Ratio{median(quotients), slices.Min(quotients), slices.Max(quotients), len(quotients)}
}

// even is how near to 1 a ratio of times has to be to be called no difference.
const even = 0.02

// way is the ratio's direction in a word. Where the pairs do not agree on it, there is none to report.
func (r Ratio) way() string {
	if word := way(r.Median); word == "" || word == "even" || r.Low > 1 || r.High < 1 {
		return word
	}
	return "unclear"
}

// way says in words which way a ratio points.
func way(ratio float64) string {
	switch {
	case math.IsNaN(ratio):
		return ""
	case ratio > 1+even:
		return "faster"
	case ratio < 1/(1+even):
		return "slower"
	}
	return "even"
}
