package memory_test

import (
	"testing"

	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/storetest"
)

func TestMemoryKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return memory.New() })
}
