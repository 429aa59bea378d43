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

// The hyperbolic functions and their relatives.

// Sinh returns math.sinh(x), infinite where that overflows.
func Sinh(x float64) float64 { return sinh(x) }

// Cosh returns math.cosh(x), infinite where that overflows.
func Cosh(x float64) float64 { return cosh(x) }

// Tanh returns math.tanh(x).
func Tanh(x float64) float64 { return tanh(x) }

// Tan returns math.tan(x).
func Tan(x float64) float64 { return tan(x) }

// Asinh returns math.asinh(x).
func Asinh(x float64) float64 { return asinh(x) }

// Log1p returns math.log1p(x).
func Log1p(x float64) float64 { return log1p(x) }
