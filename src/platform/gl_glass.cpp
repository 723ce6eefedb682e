#include "platform/gl_glass.h"

#include "base/refusal.h"

#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace platform {

namespace {

constexpr int gl_version_min = 21;

std::string gl_string(GLenum what) {
    const auto* text = reinterpret_cast<const char*>(glGetString(what));
    return text != nullptr ? text : "";
}

int parsed_version(const std::string& version) {
    int major = 0;
    int minor = 0;
    if (std::sscanf(version.c_str(), "%d.%d", &major, &minor) != 2) return 0;
    return major * 10 + minor;
}

// Core profiles need not know the language of OpenGL 3.0, and 2.1 knows nothing later than 1.20.
const char* shader_version(int gl_version) {
    if (gl_version >= 32) return "#version 150";
    return gl_version >= 30 ? "#version 130" : "#version 120";
}

void clear_to(std::uint32_t rgb) {
    const auto channel = [&](int shift) { return float((rgb >> shift) & 0xFF) / 255.0F; };
    glClearColor(channel(16), channel(8), channel(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void upload_whole(int width, int height) {
    const std::vector<std::uint8_t> nothing(std::size_t(width) * height * 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 nothing.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

}  // namespace

GlGlass::GlGlass(GlSurface& surface) : surface_(surface) {
    surface_.make_current();
    const std::string version = gl_string(GL_VERSION);
    version_ = parsed_version(version);
    if (version_ < gl_version_min) {
        throw base::Failure({"old_opengl",
                             base::msg("The graphics driver is too old: {version}; OpenGL 2.1 or "
                                       "newer is needed."),
                             {{"version", version.empty() ? "?" : version}}});
    }
    name_ = "OpenGL " + version + ", " + gl_string(GL_RENDERER);
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture_side_px_max_);
}

GlGlass::~GlGlass() {
    surface_.make_current();
    release();
    while (!textures_.empty()) destroy(textures_.begin()->first);
}

void GlGlass::prepare() {
    surface_.make_current();
    ImGuiIO& io = ImGui::GetIO();
    if (io.BackendRendererUserData == nullptr) {
        if (!ImGui_ImplOpenGL3_Init(shader_version(version_))) {
            throw base::Failure({"no_opengl", base::msg("OpenGL could not be loaded."), {}});
        }
        prepared_ = ImGui::GetCurrentContext();
    }
    ImGui_ImplOpenGL3_NewFrame();
#if IMGUI_VERSION_NUM < 19200  // later versions renew font textures by themselves
    if (!io.Fonts->IsBuilt() || !io.Fonts->TexID) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
#endif
}

void GlGlass::release() {
    if (prepared_ == nullptr || prepared_ != ImGui::GetCurrentContext()) return;
    surface_.make_current();
    ImGui_ImplOpenGL3_Shutdown();
    prepared_ = nullptr;
}

Texture GlGlass::create(int width, int height) {
    if (width <= 0 || height <= 0) throw std::invalid_argument("a texture without an area");
    surface_.make_current();
    while (glGetError() != GL_NO_ERROR) {
    }
    GLuint texture = 0;
    if (std::max(width, height) <= texture_side_px_max_) {
        glGenTextures(1, &texture);
        glBindTexture(GL_TEXTURE_2D, texture);
        upload_whole(width, height);
    }
    if (texture == 0 || glGetError() != GL_NO_ERROR) {
        glDeleteTextures(1, &texture);
        throw base::Failure({"no_texture",
                             base::msg("The graphics memory has no room for a picture of {width} × "
                                       "{height} pixels."),
                             {{"width", std::to_string(width)},
                              {"height", std::to_string(height)}}});
    }
    textures_[texture] = {width, height};
    return texture;
}

void GlGlass::update(Texture texture, int x, int y, int w, int h,
                     std::span<const std::uint8_t> rgba) {
    const auto found = textures_.find(texture);
    if (found == textures_.end()) throw std::invalid_argument("update of an unknown texture");
    const bool inside = x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= found->second.width - x &&
                        h <= found->second.height - y;
    if (!inside || rgba.size() != std::size_t(w) * h * 4) {
        throw std::invalid_argument("update outside of its texture, or of another size");
    }
    if (w == 0 || h == 0) return;
    surface_.make_current();
    glBindTexture(GL_TEXTURE_2D, GLuint(texture));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, w, h, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
}

void GlGlass::destroy(Texture texture) {
    if (textures_.erase(texture) == 0) return;
    surface_.make_current();
    const auto name = GLuint(texture);
    glDeleteTextures(1, &name);
}

void GlGlass::draw(ImDrawData& data, std::uint32_t background_rgb) {
    surface_.make_current();
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, surface_.width_px(), surface_.height_px());
    clear_to(background_rgb);
    // Several windows may draw by turns: the objects on this glass are known to its own context.
    ImGuiContext* const before = ImGui::GetCurrentContext();
    if (prepared_ != nullptr) ImGui::SetCurrentContext(prepared_);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    ImGui::SetCurrentContext(before);
}

Pixels GlGlass::read() {
    surface_.make_current();
    Pixels pixels{surface_.width_px(), surface_.height_px(), {}};
    const auto row = std::size_t(pixels.width) * 4;
    pixels.rgba.resize(row * pixels.height);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, pixels.width, pixels.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
    auto* bytes = pixels.rgba.data();
    for (int y = 0; y < pixels.height / 2; ++y) {  // GL counts rows from the bottom
        std::swap_ranges(bytes + row * y, bytes + row * (y + 1),
                         bytes + row * (pixels.height - 1 - y));
    }
    for (std::size_t alpha = 3; alpha < pixels.rgba.size(); alpha += 4) bytes[alpha] = 255;
    return pixels;
}

}  // namespace platform
