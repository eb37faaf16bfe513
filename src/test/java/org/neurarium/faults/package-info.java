/** Faults that tests inject: a file system that fails, and processes that are killed. */
package org.neurarium.faults;
