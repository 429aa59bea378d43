package object

import "math"

// PowFloat returns C's pow(x, y).
func PowFloat(x, y float64) float64 { return math.Pow(x, y) }
