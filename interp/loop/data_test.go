package loop

import (
	"reflect"
	"testing"
)

// A program that sleeps is data: nothing that waits holds a Go function or a
// channel.
func TestWaitingIsData(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var look func(path string, x reflect.Type)
	look = func(path string, x reflect.Type) {
		if seen[x] {
			return
		}
		seen[x] = true
		switch x.Kind() {
		case reflect.Func, reflect.Chan, reflect.UnsafePointer:
			t.Errorf("%s is a %v", path, x)
		case reflect.Pointer, reflect.Slice, reflect.Array:
			look(path, x.Elem())
		case reflect.Map:
			look(path, x.Key())
			look(path, x.Elem())
		case reflect.Struct:
			if x.PkgPath() != reflect.TypeFor[Task]().PkgPath() || x == reflect.TypeFor[Loop]() {
				return // other packages test their own; the loop itself is made anew
			}
			for i := range x.NumField() {
				look(path+"."+x.Field(i).Name, x.Field(i).Type)
			}
		}
	}
	for _, x := range []any{Task{}, Future{}, Handle{}, Timer{}, entry{}, doneCallback{}, stepRaise{}, stopCallback{}, gathering{},
		closeGen{}, wakeup{}, futureIter{}, wrapAwaitable{}, shutdownGens{}, callbackObject{}, call{}, Request{}, Completion{}} {
		look(reflect.TypeOf(x).Name(), reflect.TypeOf(x))
	}
}
