package object

// listSort is list.sort.
func listSort(rt *Runtime, args []Value) Value {
	return rt.RuntimeErrorf("list.sort is not there yet")
}
