package memory_test

import (
	"testing"

	"autoeval/store/school"
	"autoeval/store/school/memory"
	"autoeval/store/school/schooltest"
)

func TestMemory(t *testing.T) {
	schooltest.Run(t, func(*testing.T) school.School { return memory.New() })
}
