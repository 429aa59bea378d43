package object

// The built-in exception classes, one line each in excTree below: CPython's
// Lib documentation "Exception hierarchy".
var (
	BaseExceptionType, ExceptionType                                                         Type
	BaseExceptionGroupType, ExceptionGroupType                                               Type
	GeneratorExitType, KeyboardInterruptType, SystemExitType                                 Type
	ArithmeticErrorType, FloatingPointErrorType, OverflowErrorType, ZeroDivisionErrorType    Type
	AssertionErrorType, AttributeErrorType, BufferErrorType, EOFErrorType                    Type
	ImportErrorType, ModuleNotFoundErrorType                                                 Type
	LookupErrorType, IndexErrorType, KeyErrorType                                            Type
	MemoryErrorType                                                                          Type
	NameErrorType, UnboundLocalErrorType                                                     Type
	OSErrorType, BlockingIOErrorType, ChildProcessErrorType, ConnectionErrorType             Type
	BrokenPipeErrorType, ConnectionAbortedErrorType, ConnectionRefusedErrorType              Type
	ConnectionResetErrorType, FileExistsErrorType, FileNotFoundErrorType                     Type
	InterruptedErrorType, IsADirectoryErrorType, NotADirectoryErrorType, PermissionErrorType Type
	ProcessLookupErrorType, TimeoutErrorType                                                 Type
	ReferenceErrorType, RuntimeErrorType, NotImplementedErrorType                            Type
	PythonFinalizationErrorType, RecursionErrorType                                          Type
	StopAsyncIterationType, StopIterationType                                                Type
	SyntaxErrorType, IndentationErrorType, TabErrorType, IncompleteInputErrorType            Type
	SystemErrorType, TypeErrorType                                                           Type
	ValueErrorType, UnicodeErrorType, UnicodeDecodeErrorType, UnicodeEncodeErrorType         Type
	UnicodeTranslateErrorType                                                                Type
	WarningType, BytesWarningType, DeprecationWarningType, EncodingWarningType               Type
	FutureWarningType, ImportWarningType, PendingDeprecationWarningType                      Type
	ResourceWarningType, RuntimeWarningType, SyntaxWarningType, UnicodeWarningType           Type
	UserWarningType                                                                          Type
)

type excRow struct {
	t    *Type
	name string
	base *Type
	doc  string
}

// excTree lists each class after its base.
func excTree() []excRow {
	return []excRow{
		{&ExceptionType, "Exception", &BaseExceptionType, "Common base class for all non-exit exceptions."},
		{&GeneratorExitType, "GeneratorExit", &BaseExceptionType, "Request that a generator exit."},
		{&KeyboardInterruptType, "KeyboardInterrupt", &BaseExceptionType, "Program interrupted by user."},
		{&SystemExitType, "SystemExit", &BaseExceptionType, "Request to exit from the interpreter."},
		{&BaseExceptionGroupType, "BaseExceptionGroup", &BaseExceptionType, "A combination of multiple unrelated exceptions."},
		// ExceptionGroup has two bases, BaseExceptionGroup and Exception: see finishTwoBases.
		{&ExceptionGroupType, "ExceptionGroup", &BaseExceptionGroupType, ""},
		{&ArithmeticErrorType, "ArithmeticError", &ExceptionType, "Base class for arithmetic errors."},
		{&FloatingPointErrorType, "FloatingPointError", &ArithmeticErrorType, "Floating-point operation failed."},
		{&OverflowErrorType, "OverflowError", &ArithmeticErrorType, "Result too large to be represented."},
		{&ZeroDivisionErrorType, "ZeroDivisionError", &ArithmeticErrorType, "Second argument to a division or modulo operation was zero."},
		{&AssertionErrorType, "AssertionError", &ExceptionType, "Assertion failed."},
		{&AttributeErrorType, "AttributeError", &ExceptionType, "Attribute not found."},
		{&BufferErrorType, "BufferError", &ExceptionType, "Buffer error."},
		{&EOFErrorType, "EOFError", &ExceptionType, "Read beyond end of file."},
		{&ImportErrorType, "ImportError", &ExceptionType, "Import can't find module, or can't find name in module."},
		{&ModuleNotFoundErrorType, "ModuleNotFoundError", &ImportErrorType, "Module not found."},
		{&LookupErrorType, "LookupError", &ExceptionType, "Base class for lookup errors."},
		{&IndexErrorType, "IndexError", &LookupErrorType, "Sequence index out of range."},
		{&KeyErrorType, "KeyError", &LookupErrorType, "Mapping key not found."},
		{&MemoryErrorType, "MemoryError", &ExceptionType, "Out of memory."},
		{&NameErrorType, "NameError", &ExceptionType, "Name not found globally."},
		{&UnboundLocalErrorType, "UnboundLocalError", &NameErrorType, "Local name referenced but not bound to a value."},
		{&OSErrorType, "OSError", &ExceptionType, "Base class for I/O related errors."},
		{&BlockingIOErrorType, "BlockingIOError", &OSErrorType, "I/O operation would block."},
		{&ChildProcessErrorType, "ChildProcessError", &OSErrorType, "Child process error."},
		{&ConnectionErrorType, "ConnectionError", &OSErrorType, "Connection error."},
		{&BrokenPipeErrorType, "BrokenPipeError", &ConnectionErrorType, "Broken pipe."},
		{&ConnectionAbortedErrorType, "ConnectionAbortedError", &ConnectionErrorType, "Connection aborted."},
		{&ConnectionRefusedErrorType, "ConnectionRefusedError", &ConnectionErrorType, "Connection refused."},
		{&ConnectionResetErrorType, "ConnectionResetError", &ConnectionErrorType, "Connection reset."},
		{&FileExistsErrorType, "FileExistsError", &OSErrorType, "File already exists."},
		{&FileNotFoundErrorType, "FileNotFoundError", &OSErrorType, "File not found."},
		{&InterruptedErrorType, "InterruptedError", &OSErrorType, "Interrupted by signal."},
		{&IsADirectoryErrorType, "IsADirectoryError", &OSErrorType, "Operation doesn't work on directories."},
		{&NotADirectoryErrorType, "NotADirectoryError", &OSErrorType, "Operation only works on directories."},
		{&PermissionErrorType, "PermissionError", &OSErrorType, "Not enough permissions."},
		{&ProcessLookupErrorType, "ProcessLookupError", &OSErrorType, "Process not found."},
		{&TimeoutErrorType, "TimeoutError", &OSErrorType, "Timeout expired."},
		{&ReferenceErrorType, "ReferenceError", &ExceptionType, "Weak ref proxy used after referent went away."},
		{&RuntimeErrorType, "RuntimeError", &ExceptionType, "Unspecified run-time error."},
		{&NotImplementedErrorType, "NotImplementedError", &RuntimeErrorType, "Method or function hasn't been implemented yet."},
		{&PythonFinalizationErrorType, "PythonFinalizationError", &RuntimeErrorType, "Operation blocked during Python finalization."},
		{&RecursionErrorType, "RecursionError", &RuntimeErrorType, "Recursion limit exceeded."},
		{&StopAsyncIterationType, "StopAsyncIteration", &ExceptionType, "Signal the end from iterator.__anext__()."},
		{&StopIterationType, "StopIteration", &ExceptionType, "Signal the end from iterator.__next__()."},
		{&SyntaxErrorType, "SyntaxError", &ExceptionType, "Invalid syntax."},
		{&IndentationErrorType, "IndentationError", &SyntaxErrorType, "Improper indentation."},
		{&TabErrorType, "TabError", &IndentationErrorType, "Improper mixture of spaces and tabs."},
		{&IncompleteInputErrorType, "_IncompleteInputError", &SyntaxErrorType, "incomplete input."},
		{&SystemErrorType, "SystemError", &ExceptionType, "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version."},
		{&TypeErrorType, "TypeError", &ExceptionType, "Inappropriate argument type."},
		{&ValueErrorType, "ValueError", &ExceptionType, "Inappropriate argument value (of correct type)."},
		{&UnicodeErrorType, "UnicodeError", &ValueErrorType, "Unicode related error."},
		{&UnicodeDecodeErrorType, "UnicodeDecodeError", &UnicodeErrorType, "Unicode decoding error."},
		{&UnicodeEncodeErrorType, "UnicodeEncodeError", &UnicodeErrorType, "Unicode encoding error."},
		{&UnicodeTranslateErrorType, "UnicodeTranslateError", &UnicodeErrorType, "Unicode translation error."},
		{&WarningType, "Warning", &ExceptionType, "Base class for warning categories."},
		{&BytesWarningType, "BytesWarning", &WarningType, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str."},
		{&DeprecationWarningType, "DeprecationWarning", &WarningType, "Base class for warnings about deprecated features."},
		{&EncodingWarningType, "EncodingWarning", &WarningType, "Base class for warnings about encodings."},
		{&FutureWarningType, "FutureWarning", &WarningType, "Base class for warnings about constructs that will change semantically\nin the future."},
		{&ImportWarningType, "ImportWarning", &WarningType, "Base class for warnings about probable mistakes in module imports"},
		{&PendingDeprecationWarningType, "PendingDeprecationWarning", &WarningType, "Base class for warnings about features which will be deprecated\nin the future."},
		{&ResourceWarningType, "ResourceWarning", &WarningType, "Base class for warnings about resource usage."},
		{&RuntimeWarningType, "RuntimeWarning", &WarningType, "Base class for warnings about dubious runtime behavior."},
		{&SyntaxWarningType, "SyntaxWarning", &WarningType, "Base class for warnings about dubious syntax."},
		{&UnicodeWarningType, "UnicodeWarning", &WarningType, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems."},
		{&UserWarningType, "UserWarning", &WarningType, "Base class for warnings generated by user code."},
	}
}

func init() {
	for _, r := range excTree() {
		ops, rows := excExtra(r.t)
		r.t.define(TypeSpec{Name: r.name, Base: r.base, Doc: r.doc, Ops: ops, Rows: rows})
		exceptionTypes = append(exceptionTypes, r.t)
	}
}

// exceptionTypes are the classes that the builtins module names.
var exceptionTypes = []*Type{&BaseExceptionType}

// ExceptionTypes returns all built-in exception classes, for the builtins
// module. The slice is shared.
func ExceptionTypes() []*Type { return exceptionTypes }
