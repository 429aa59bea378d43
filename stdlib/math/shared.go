package math

import "github.com/ouro-lang/ouro/interp/object"

// This file is what other modules compute with: the functions of the module,
// to the same last bit, for Go callers.

// Acos returns math.acos(x).
func Acos(x float64) float64 { return acos(x) }

// Log2 returns math.log2(x) for x > 0.
func Log2(x float64) float64 { return log2(x) }

// LogGamma returns math.lgamma(x) as a Python value, null with an exception
// pending.
func LogGamma(rt *object.Runtime, x float64) object.Value { return lgamma(rt, object.Float(x)) }
