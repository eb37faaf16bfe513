package org.neurarium.train;

/** Where a training session is. */
public enum SessionState { IDLE, PREPARING, RUNNING, PAUSED, STOPPING, FAILED, DONE }
