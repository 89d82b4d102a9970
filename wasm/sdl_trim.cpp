// SDL2 makes the window and its WebGL context here and nothing else. These definitions stand in for
// the parts of SDL that would come along: audio, joysticks, sensors, touch and gestures, 2D
// rendering and blitting, its own listeners on the page, and the table of every GL function by
// name. The linker takes them instead of the archive's members; none is ever called. If SDL changes
// one's shape, linking fails. See docs/adr/0010-pointer-through-the-page.md.

#define SDL_MAIN_HANDLED
#include <SDL.h>

struct SDL_VideoDevice;

extern "C" {

int SDL_AudioInit(const char*) {
  return -1;
}
void SDL_AudioQuit() {}

int SDL_JoystickInit() {
  return -1;
}
void SDL_JoystickQuit() {}
void SDL_JoystickUpdate() {}
int SDL_JoystickEventState(int) {
  return 0;
}
int SDL_NumJoysticks() {
  return 0;
}
int SDL_GameControllerInit() {
  return -1;
}
void SDL_GameControllerQuit() {}

int SDL_SensorInit() {
  return -1;
}
void SDL_SensorQuit() {}
void SDL_SensorUpdate() {}
int SDL_NumSensors() {
  return 0;
}

int SDL_TouchInit() {
  return 0;
}
void SDL_TouchQuit() {}
int SDL_AddTouch(SDL_TouchID, SDL_TouchDeviceType, const char*) {
  return -1;
}
int SDL_SendTouch(SDL_TouchID, SDL_FingerID, SDL_Window*, SDL_bool, float, float, float) {
  return 0;
}
int SDL_SendTouchMotion(SDL_TouchID, SDL_FingerID, SDL_Window*, float, float, float) {
  return 0;
}
void SDL_GestureProcessEvent(SDL_Event*) {}

int SDL_GetNumRenderDrivers() {
  return 0;
}
int SDL_GetRenderDriverInfo(int, SDL_RendererInfo*) {
  return -1;
}
SDL_Renderer* SDL_CreateRenderer(SDL_Window*, int, Uint32) {
  return nullptr;
}
SDL_Renderer* SDL_GetRenderer(SDL_Window*) {
  return nullptr;
}
int SDL_GetRendererInfo(SDL_Renderer*, SDL_RendererInfo*) {
  return -1;
}
void SDL_DestroyRenderer(SDL_Renderer*) {}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer*) {}
SDL_Texture* SDL_CreateTexture(SDL_Renderer*, Uint32, int, int, int) {
  return nullptr;
}
void SDL_DestroyTexture(SDL_Texture*) {}
int SDL_UpdateTexture(SDL_Texture*, const SDL_Rect*, const void*, int) {
  return -1;
}
int SDL_RenderSetViewport(SDL_Renderer*, const SDL_Rect*) {
  return -1;
}
int SDL_RenderCopy(SDL_Renderer*, SDL_Texture*, const SDL_Rect*, const SDL_Rect*) {
  return -1;
}
void SDL_RenderPresent(SDL_Renderer*) {}

int SDL_CalculateBlit(SDL_Surface*) {
  return -1;
}
int SDL_RLESurface(SDL_Surface*) {
  return -1;
}
void SDL_UnRLESurface(SDL_Surface*, int) {}
int SDL_FillRect(SDL_Surface*, const SDL_Rect*, Uint32) {
  return -1;
}
int SDL_SoftStretch(SDL_Surface*, const SDL_Rect*, SDL_Surface*, const SDL_Rect*) {
  return -1;
}
int SDL_SoftStretchLinear(SDL_Surface*, const SDL_Rect*, SDL_Surface*, const SDL_Rect*) {
  return -1;
}
int SDL_ConvertPixels_RGB_to_YUV(int, int, Uint32, const void*, int, Uint32, void*, int) {
  return -1;
}
int SDL_ConvertPixels_YUV_to_RGB(int, int, Uint32, const void*, int, Uint32, void*, int) {
  return -1;
}
int SDL_ConvertPixels_YUV_to_YUV(int, int, Uint32, const void*, int, Uint32, void*, int) {
  return -1;
}

int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, Uint32*, void**, int*) {
  return -1;
}
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, const SDL_Rect*, int) {
  return -1;
}
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice*, SDL_Window*) {}
void Emscripten_RegisterEventHandlers(void*) {}
void Emscripten_UnregisterEventHandlers(void*) {}
int Emscripten_HandleCanvasResize(int, const void*, void*) {
  return 0;
}

void* eglGetProcAddress(const char*) {
  return nullptr;
}

}  // extern "C"
