package loop

import "github.com/ouro-lang/ouro/interp/object"

// The exceptions of asyncio.
var (
	// CancelledErrorType is asyncio.CancelledError.
	CancelledErrorType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.exceptions.CancelledError", Base: &object.BaseExceptionType, Flags: object.ShortName,
		Doc: "The Future or Task was cancelled."})
	// InvalidStateErrorType is asyncio.InvalidStateError.
	InvalidStateErrorType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.exceptions.InvalidStateError", Base: &object.ExceptionType, Flags: object.ShortName,
		Doc: "The operation is not allowed in this state."})
	// DeadlockErrorType is raised when nothing can ever wake: CPython hangs there.
	DeadlockErrorType = object.NewBuiltinType(object.TypeSpec{Name: "asyncio.exceptions.DeadlockError", Base: &object.RuntimeErrorType, Flags: object.ShortName,
		Doc: "Every task waits for another one, for ever."})
)
