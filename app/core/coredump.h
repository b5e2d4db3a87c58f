#pragma once

//! The system keeps no picture of this process's memory should it crash: tokens and typed secrets are in it.
void forbidCoreDumps();
