package asyncio

import (
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the eager task factory.

var eagerRows = []row{
	{Sig: "create_eager_task_factory(custom_task_constructor)", Doc: "Return a task factory whose tasks run their first step at once.", Fn: createEagerTaskFactory},
	{Sig: "eager_task_factory(loop, coro, *, name=None, context=None)", Doc: "Task factory whose tasks run their first step at once.", Fn: func(rt *runtime, a []value) value {
		return eagerTask(rt, loop.TaskType.Value(), a[0], a[1], a[2], a[3])
	}},
}

var eagerNames = []string{"loop", "name", "context", "eager_start"}

func eagerTask(rt *runtime, class, l, coro, name, context value) value {
	args := rt.PushArgs(5)
	args[0], args[1], args[2], args[3], args[4] = coro, l, orNone(name), orNone(context), object.True
	v := object.Call(rt, class, args, eagerNames)
	rt.PopArgs(args)
	return v
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// eagerFactory is what create_eager_task_factory returns.
type eagerFactory struct {
	object.Object
	object.WalkMark
	class value
}

// Walk implements object.Walkable.
func (f *eagerFactory) Walk(w *object.Walker) int64 {
	w.Visit(f.class)
	return 48
}

var eagerFactoryType *object.Type

func createEagerTaskFactory(rt *runtime, class value) value {
	f := &eagerFactory{class: class}
	f.Object = object.NewObject(eagerFactoryType, f)
	return object.ValueOf(&f.Object)
}

func callEagerFactory(rt *runtime, fv value, args []value, names []string) value {
	var name, context value
	npos := len(args) - len(names)
	if npos != 2 {
		return rt.TypeErrorf("create_eager_task_factory.<locals>.factory() takes 2 positional arguments but %d were given", npos)
	}
	for i, n := range names {
		switch n {
		case "name":
			name = args[npos+i]
		case "context":
			context = args[npos+i]
		default:
			return rt.UnexpectedKeyword("create_eager_task_factory.<locals>.factory", n, "loop", "coro", "name", "context")
		}
	}
	return eagerTask(rt, fv.Impl().(*eagerFactory).class, args[0], args[1], name, context)
}

func init() {
	eagerFactoryType = object.NewBuiltinType(object.TypeSpec{Name: "function", Flags: object.Final | object.NoNew,
		Ops: object.Ops{Call: callEagerFactory, Repr: func(rt *runtime, v value) value {
			return object.NewStr("<function create_eager_task_factory.<locals>.factory at " + rt.Address(v) + ">")
		}}})
}
