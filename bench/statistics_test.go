package main

import (
	"math"
	"testing"
)

func TestQuantile(t *testing.T) {
	for _, test := range []struct {
		values []float64
		q      float64
		want   float64
	}{
		{[]float64{3}, 0.5, 3},
		{[]float64{9, 1, 5}, 0.5, 5},
		{[]float64{4, 1, 3, 2}, 0.5, 2.5},
		{[]float64{1, 2, 3, 4, 5}, 0, 1},
		{[]float64{1, 2, 3, 4, 5}, 1, 5},
		{[]float64{10, 20}, 0.25, 12.5},
	} {
		if got := quantile(test.values, test.q); math.Abs(got-test.want) > 1e-12 {
			t.Errorf("quantile(%v, %v) = %v, want %v", test.values, test.q, got, test.want)
		}
	}
	if !math.IsNaN(quantile(nil, 0.5)) {
		t.Error("the median of nothing is a number")
	}
	values := []float64{3, 1, 2}
	if quantile(values, 0.5); values[0] != 3 {
		t.Error("quantile sorts its argument in place")
	}
}

func TestGeomean(t *testing.T) {
	if got := geomean([]float64{2, 0.5}); math.Abs(got-1) > 1e-12 {
		t.Errorf("twice and half: %v, want 1", got)
	}
	if got := geomean([]float64{1, 10, 100}); math.Abs(got-10) > 1e-9 {
		t.Errorf("1, 10, 100: %v, want 10", got)
	}
	if !math.IsNaN(geomean(nil)) {
		t.Error("the mean of nothing is a number")
	}
}

func TestPaired(t *testing.T) {
	// The machine is three times slower in the second round, for both: the quotients do not see it.
	got := paired([]float64{2, 6.6, 2.2}, []float64{1, 3, 1})
	if want := (Ratio{Median: 2.2, Low: 2, High: 2.2, Pairs: 3}); math.Abs(got.Median-want.Median) > 1e-9 ||
		got.Low != want.Low || math.Abs(got.High-want.High) > 1e-9 || got.Pairs != want.Pairs {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := paired([]float64{1, 2}, nil); got.Pairs != 0 || !math.IsNaN(got.Median) {
		t.Errorf("without a partner: %+v", got)
	}
	if got := paired([]float64{1, 2}, []float64{0, 1}); got.Pairs != 1 || got.Median != 2 {
		t.Errorf("a time of zero divides nothing: %+v", got)
	}
}

func TestWay(t *testing.T) {
	for ratio, want := range map[float64]string{2: "faster", 1.021: "faster", 1.02: "even", 1: "even", 0.99: "even", 0.5: "slower", math.NaN(): ""} {
		if got := way(ratio); got != want {
			t.Errorf("way(%v) = %q, want %q", ratio, got, want)
		}
	}
}

func TestWayOfPairs(t *testing.T) {
	for _, test := range []struct {
		ratio Ratio
		want  string
	}{
		{Ratio{1.5, 1.2, 1.7, 3}, "faster"},
		{Ratio{1.5, 0.9, 1.7, 3}, "unclear"},
		{Ratio{0.9, 0.8, 1, 3}, "unclear"},
		{Ratio{0.9, 0.8, 0.95, 3}, "slower"},
		{Ratio{1.01, 0.8, 1.1, 3}, "even"},
		{paired(nil, nil), ""},
	} {
		if got := test.ratio.way(); got != test.want {
			t.Errorf("%+v: %q, want %q", test.ratio, got, test.want)
		}
	}
}
