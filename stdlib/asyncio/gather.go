package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

var gatherRows = []row{
	{Sig: "gather(*coros_or_futures, return_exceptions=False)", Doc: "Return a future of the list of the results of several awaitables, which run concurrently.", Fn: gather},
}

func gather(rt *runtime, a []value) value {
	coros, exceptions := a[0], a[1]
	want := 0
	if !object.Absent(exceptions) {
		if want = object.Truth(rt, exceptions); want < 0 {
			return null
		}
	}
	return loop.Gather(rt, object.AsTuple(coros).Items(), want == 1)
}
