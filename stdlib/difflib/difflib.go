// Package difflib is the difflib module. Its inner loop is written in Go, the
// rest in Python.
package difflib

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed difflib.py
var source string

//go:embed html.py
var htmlSource string

// HTML is the recipe of HtmlDiff, which difflib imports when it is asked for.
var HTML = object.ModuleDef{Name: "_difflib_html", Doc: "HtmlDiff.", Source: htmlSource}

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "difflib",
	Doc:  "Comparing sequences, and showing how they differ.",
	Rows: []object.Row{
		{Sig: "_longest(a, b2j, alo, ahi, blo, bhi)", Doc: "The longest block of a[alo:ahi] whose items stand in b[blo:bhi] in a row, by the index b2j of b.", Fn: longest},
	},
	Source: source,
}

func longest(rt *runtime, args []value) value {
	d := object.AsDict(args[1])
	if d == nil {
		return rt.TypeErrorf("b2j must be a dict")
	}
	var n [4]int64
	for i := range n {
		var ok bool
		if n[i], ok = object.IndexInt(rt, args[2+i]); !ok {
			return null
		}
	}
	alo, ahi, blo, bhi := n[0], n[1], n[2], n[3]
	bestI, bestJ, size := alo, blo, 0
	if blo < 0 || bhi < blo {
		return object.NewTuple3(object.Int(bestI), object.Int(bestJ), object.Int(0))
	}
	if !rt.AllocN(bhi-blo+2, 16) {
		return null
	}
	// run[j-blo+1] is how long the block is that ends at b[j] and at the item of a
	// before the present one.
	run, next := make([]int, bhi-blo+1), make([]int, bhi-blo+1)
	var old, fresh []int64
	for i := alo; i < ahi; i++ {
		if !rt.Tick() {
			return null
		}
		x := object.GetItem(rt, args[0], object.Int(i))
		if x.IsNull() {
			return null
		}
		places := d.Get(rt, x)
		if places.IsNull() && rt.Pending() != nil {
			return null
		}
		fresh = fresh[:0]
		if !places.IsNull() {
			if l := object.AsList(places); l != nil {
				if !rt.Work(l.Len() >> 1) {
					return null
				}
				for _, v := range l.Items() {
					j := v.Int()
					if j < blo {
						continue
					}
					if j >= bhi {
						break
					}
					k := run[j-blo] + 1
					next[j-blo+1] = k
					fresh = append(fresh, j-blo+1)
					if k > size {
						bestI, bestJ, size = i-int64(k)+1, j-int64(k)+1, k
					}
				}
			}
		}
		for _, j := range old {
			run[j] = 0
		}
		run, next = next, run
		old, fresh = fresh, old
	}
	return object.NewTuple3(object.Int(bestI), object.Int(bestJ), object.Int(int64(size)))
}
